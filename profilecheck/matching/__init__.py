"""What a profile shows: skills with their evidence, titles and stage, fit to a job."""
