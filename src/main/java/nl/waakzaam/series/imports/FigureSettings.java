// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tables with figures are asked, and which of them are fetched by the clock.
 *
 * @param police tables of the police, OData version 3, as {@code https://host/ODataFeed/odata}
 * @param cbs tables of Statistics Netherlands, OData version 3
 * @param v4 tables of Statistics Netherlands, OData version 4; for those that are asked as {@code v4:83648NED}
 * @param patience how long one answer may take
 * @param tables that are fetched by the clock ({@code waakzaam.figures.at}); none unless somebody says so
 */
@ConfigurationProperties("waakzaam.figures")
record FigureSettings(
        @DefaultValue("https://dataderden.cbs.nl/ODataFeed/odata")
        String police,

        @DefaultValue("https://opendata.cbs.nl/ODataFeed/odata")
        String cbs,

        @DefaultValue("https://datasets.cbs.nl/odata/v1/CBS")
        String v4,

        @DefaultValue("PT2M") Duration patience,
        @DefaultValue List<String> tables) {}
