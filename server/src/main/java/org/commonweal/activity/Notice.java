package org.commonweal.activity;

/// Something that happened and that a member is told of, and whether they have read of it.
public record Notice(Happening happening, boolean unread) {}
