package org.commonweal.web.commons;

import org.commonweal.items.Item;
import org.commonweal.web.Chart;

/// The chart of one item of a pool, and the item it is about.
public record WeekChart(Item item, Chart chart) {}
