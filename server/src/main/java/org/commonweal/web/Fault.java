package org.commonweal.web;

/// What is wrong with a form: beside a field, or with the whole form if the field is empty.
public record Fault(String field, String sentence) {}
