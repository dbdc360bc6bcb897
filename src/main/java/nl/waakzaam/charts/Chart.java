// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** Figures to be drawn, with what must be read with them; made by who knows what they mean. */
public sealed interface Chart permits LineChart, BarChart, FunnelChart, RankChart, SeasonalChart, MapChart {
    Caption caption();
}
