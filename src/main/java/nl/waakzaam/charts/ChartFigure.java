// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * A chart as a page shows it, by {@code tag/chart.jte}.
 *
 * @param id tells charts of one page apart
 * @param wide the drawing for a desk and for paper
 * @param narrow the drawing for a telephone; empty when the wide one serves there too
 */
public record ChartFigure(String id, Caption caption, String wide, String narrow, ChartTable table, ChartLinks links) {}
