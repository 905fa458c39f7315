package org.commonweal.sharing;

/// What somebody has to do about requests: how many they decide, and how many of their own were
/// accepted and have not arrived yet.
public record Due(long undecided, long accepted) {}
