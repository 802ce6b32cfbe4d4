"""Feeds of changes and calendars of visits, under secret addresses."""
