"""Rules about the integrity."""
