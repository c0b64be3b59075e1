"""The parts of the report for people at a terminal, one or a few of a kind in a file."""
