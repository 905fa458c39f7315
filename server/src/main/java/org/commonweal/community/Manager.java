package org.commonweal.community;

/// A member who acts for a council.
public record Manager(Council council, Member member) {}
