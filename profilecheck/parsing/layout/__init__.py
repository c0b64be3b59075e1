"""From runs of glyphs to lines in reading order: words → cells → columns → lines."""
