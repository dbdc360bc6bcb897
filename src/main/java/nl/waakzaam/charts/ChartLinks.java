// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * Where a chart can be had in other forms; each an address on this site.
 *
 * @param self the page with this very selection
 */
public record ChartLinks(String csv, String json, String png, String svg, String self) {}
