// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * Something that happened: a measure, an alarm, a break in the counting. A line from top to bottom.
 *
 * @param period one of those of the chart
 * @param word what it was, short: "cameratoezicht"
 */
public record Event(String period, String word) {}
