package org.commonweal.treasury;

/// A currency to add, unchecked: a code such as `USD` or `HOURS`, a name, which may be empty for
/// one of ISO 4217, and 0 to 18 decimal places.
public record NewCurrency(String code, String name, int decimals) {}
