"""Full text search: words brought to stems that both databases index, questions parsed by us, passages shown."""
