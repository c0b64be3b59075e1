"""Rules about the file: what a machine could not read as a person would."""
