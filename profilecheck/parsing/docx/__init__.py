"""Office Open XML word-processing documents: parts, styles, lists, and the text in reading order."""
