"""Validates an organisation as one would with python3-jsonschema: the schemas by the place of a file, the reader with libyaml."""

import json
import pathlib
import sys

import jsonschema
import yaml

KINDS = [
    ("organisation", "circles.yaml"),
    ("person", "people/*.yaml"),
    ("circle", "circles/*/circle.yaml"),
    ("backlog", "circles/*/backlog.yaml"),
    ("role", "circles/*/roles/*.yaml"),
    ("term", "circles/*/terms/*.yaml"),
    ("policy", "circles/*/policies/*.yaml"),
    ("meeting", "circles/*/meetings/*.yaml"),
    ("decision", "circles/*/decisions/*/decision.yaml"),
    ("account", "circles/*/decisions/*/account.yaml"),
]

schemas, folder = map(pathlib.Path, sys.argv[1:])
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
for kind, pattern in KINDS:
    schema = json.loads((schemas / f"{kind}.schema.json").read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    for file in folder.glob(pattern):
        validator.validate(yaml.load(file.read_text(), Loader=loader))
