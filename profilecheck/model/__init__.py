"""Frozen data types that every layer shares; standard library only, no input or output."""
