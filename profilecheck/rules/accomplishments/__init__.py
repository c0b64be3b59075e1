"""Rules about the accomplishments."""
