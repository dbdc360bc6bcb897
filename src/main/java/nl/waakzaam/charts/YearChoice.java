// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * One year, or another period, that a page can show ({@code tag/years.jte}).
 *
 * @param address of the same page for that year
 */
public record YearChoice(String year, String address, boolean chosen) {}
