package org.commonweal.web;

/// The sentence that says what was just done, shown once on the next page.
public record Receipt(String sentence) {}
