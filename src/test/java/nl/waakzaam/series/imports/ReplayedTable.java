// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small table in the shapes of the services: 3 offences × 3 areas × 3 periods, in pages of ten.
 *
 * @param factor of the values, so that a later state differs
 */
record ReplayedTable(String key, String modified, int factor) {
    static final int ROWS = 27;
    private static final int PAGE = 10;
    private static final List<String> OFFENCES = List.of("0.0.0 ", "1.1.1 ", "1.4.6 ");
    private static final List<String> AREAS = List.of("NL00      ", "GM0758    ", "BU07580004");
    private static final List<String> PERIODS = List.of("2012MM01", "2012MM02", "2012JJ00");

    /** Row 4 has no value. */
    String value(int row) {
        return row == 4 ? "null" : String.valueOf(factor * row);
    }

    private String rows(int page, java.util.function.IntFunction<String> row, String between) {
        return IntStream.range(page * PAGE, Math.min(ROWS, (page + 1) * PAGE))
                .mapToObj(row)
                .collect(Collectors.joining(between));
    }

    private static String offence(int row) {
        return OFFENCES.get(row / 9);
    }

    private static String area(int row) {
        return AREAS.get(row / 3 % 3);
    }

    private static String period(int row) {
        return PERIODS.get(row % 3);
    }

    private static boolean isLast(int page) {
        return (page + 1) * PAGE >= ROWS;
    }

    /** Version 3 in JSON, under {@code /v3/KEY}. */
    void inJson(ReplayedService service) {
        describe(service);
        for (var page = 0; page * PAGE < ROWS; page++) {
            var next = isLast(page)
                    ? ""
                    : ",\"odata.nextLink\":\"%s/v3/%s/%s\"".formatted(service.address(), key, pageName(page + 1));
            service.answers(
                    "/v3/%s/%s".formatted(key, pageName(page)),
                    "{\"odata.metadata\":\"x\",\"value\":[%s]%s}".formatted(rows(page, this::jsonRow, ","), next));
        }
    }

    /** The same as a feed. */
    void inAtom(ReplayedService service) {
        describe(service);
        for (var page = 0; page * PAGE < ROWS; page++) {
            var next = isLast(page)
                    ? ""
                    : "<link rel=\"next\" href=\"%s\" />"
                            .formatted(pageName(page + 1).replace("&", "&amp;"));
            service.answers(
                    "/v3/%s/%s".formatted(key, pageName(page)), """
                    <?xml version="1.0" encoding="utf-8"?>
                    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
                      xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
                      <link rel="self" title="TypedDataSet" href="x" />%s%s</feed>
                    """.formatted(rows(page, this::atomRow, ""), next));
        }
    }

    static String pageName(int page) {
        return page == 0 ? "TypedDataSet?$format=json" : "TypedDataSet?$format=json&$skip=" + page * PAGE;
    }

    private String jsonRow(int row) {
        return "{\"ID\":%d,\"SoortMisdrijf\":\"%s\",\"WijkenEnBuurten\":\"%s\",\"Perioden\":\"%s\",\"GeregistreerdeMisdrijven_1\":%s}"
                .formatted(row, offence(row), area(row), period(row), value(row));
    }

    private String atomRow(int row) {
        var value = value(row).equals("null")
                ? " m:null=\"true\" />"
                : " m:type=\"Edm.Int32\">%s</d:GeregistreerdeMisdrijven_1>".formatted(value(row));
        return """
                <entry><id>x</id><content type="application/xml"><m:properties>
                  <d:ID m:type="Edm.Int32">%d</d:ID>
                  <d:SoortMisdrijf xml:space="preserve">%s</d:SoortMisdrijf>
                  <d:WijkenEnBuurten xml:space="preserve">%s</d:WijkenEnBuurten>
                  <d:Perioden>%s</d:Perioden>
                  <d:GeregistreerdeMisdrijven_1%s
                </m:properties></content></entry>
                """.formatted(row, offence(row), area(row), period(row), value);
    }

    void describe(ReplayedService service) {
        service.answers("/v3/%s/TableInfos?$format=json".formatted(key), """
                {"value":[{"ID":0,"Title":"Toets","Modified":"%s"}]}""".formatted(modified));
        service.answers("/v3/%s/DataProperties?$format=json".formatted(key), """
                {"value":[
                {"odata.type":"Cbs.OData.Dimension","ID":0,"Type":"Dimension","Key":"SoortMisdrijf","Title":"Soort misdrijf"},
                {"odata.type":"Cbs.OData.GeoDetail","ID":1,"Type":"GeoDetail","Key":"WijkenEnBuurten"},
                {"odata.type":"Cbs.OData.TimeDimension","ID":2,"Type":"TimeDimension","Key":"Perioden"},
                {"ID":3,"Type":"Topic","Key":"GeregistreerdeMisdrijven_1","Datatype":"Long","Unit":"aantal"}]}""");
        service.answers("/v3/%s/SoortMisdrijf?$format=json".formatted(key), codes(OFFENCES, List.of()));
        service.answers("/v3/%s/WijkenEnBuurten?$format=json".formatted(key), codes(AREAS, List.of()));
        service.answers("/v3/%s/Perioden?$format=json".formatted(key), codes(PERIODS, List.of("2012MM02")));
    }

    private static String codes(List<String> keys, List<String> provisional) {
        var rows = new ArrayList<String>();
        keys.forEach(code -> rows.add("{\"Key\":\"%s\",\"Title\":\"titel %s\",\"Status\":\"%s\"}"
                .formatted(code, code.strip(), provisional.contains(code) ? "Voorlopig" : "Definitief")));
        return "{\"value\":[%s]}".formatted(String.join(",", rows));
    }
}
