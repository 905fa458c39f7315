package org.commonweal.community;

/// Somebody the community wants to keep without sign-in; the contact e-mail may be empty.
public record NewMember(String name, String email) {}
