package org.commonweal.web;

/// A name and where it leads.
public record Link(String name, String href) {}
