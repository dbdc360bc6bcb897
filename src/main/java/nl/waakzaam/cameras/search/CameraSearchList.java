// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;

/** Lists of searches: those of oneself, and those of colleagues that wait for a second person. */
final class CameraSearchList {
    private static final String FITTING = """
            select * from cameras.case_search
            where %s and (:search = '' or case_key like '%%' || upper(regexp_replace(:search, '[^[:alnum:]]', '', 'g')) || '%%')
                and (:delict = '' or offence = upper(:delict))
            """;
    private static final String OWN = FITTING.formatted("""
            asked_by = :actor and (:status = ''
                or :status = case when refused_at is not null then 'GEWEIGERD'
                    when larger_because is null or approved_at is not null then 'TOEGESTAAN' else 'WACHT' end)
            """);
    private static final String WAITING = FITTING.formatted("""
            larger_because is not null and decided_because is null
                and asked_by <> :actor and (:everywhere or units && :codes::text[])
            """);
    private static final Filter OFFENCES =
            Filter.codes("delict", "cameras.offence", codes());

    private CameraSearchList() {}

    static ListPage<Asked> own(String actor) {
        return list(FoundCameraPages.PATH, OWN, "zoekingen.csv")
                .with(OFFENCES, Filter.codes("status", "cameras.search.state", "TOEGESTAAN", "WACHT", "GEWEIGERD"))
                .with("actor", actor);
    }

    /** @param codes of the area of the second person, with its municipalities */
    static ListPage<Asked> waiting(String actor, Set<String> codes) {
        return list(SecondPersonPages.PATH, WAITING, "verzoeken.csv")
                .with(OFFENCES)
                .with("actor", actor)
                .with("everywhere", codes.contains("NL"))
                .with("codes", codes.toArray(String[]::new));
    }

    private static ListPage<Asked> list(String path, String sql, String fileName) {
        return new ListPage<>(
                path,
                sql,
                CaseSearches::asked,
                "-gevraagd",
                columns(),
                new Export<>(
                        fileName,
                        List.of(
                                cell("zaak", one -> one.search().caseNumber()),
                                cell("delict", one -> one.search().offence().code()),
                                cell("doel", one -> one.search().purpose()),
                                cell("gevraagd", one -> one.search().askedAt().atZone(DutchTime.ZONE).toOffsetDateTime()),
                                cell("km2", one -> one.search().area().squareKilometres()),
                                cell("uren", one -> one.search().hours()),
                                cell("status", one -> one.state().name().toLowerCase(Locale.ROOT)))));
    }

    private static List<Column> columns() {
        return List.of(
                sortable("zaak", "cameras.search.case", "case_key %s, id"),
                sortable("delict", "cameras.search.offence", "offence %s, asked_at desc, id"),
                sortable("gevraagd", "cameras.search.column.asked", "asked_at %s, id"),
                plain("omvang", "cameras.search.column.size"),
                plain("status", "cameras.search.state"));
    }

    private static String[] codes() {
        return Arrays.stream(Offence.values()).map(Offence::code).toArray(String[]::new);
    }
}
