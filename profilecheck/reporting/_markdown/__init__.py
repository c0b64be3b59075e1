"""The parts of the report as Markdown, one or a few of a kind in a file."""
