package org.commonweal.commons;

import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// How much of one item a pool has.
public record StockLine(Item item, Quantity quantity) {}
