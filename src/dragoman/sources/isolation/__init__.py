"""Processes of their own for what takes strangers' files apart: bounded, and replaced when they die."""
