"""Rules about the headline."""
