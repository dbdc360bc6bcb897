// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** The words of the bulk check on the wire, in the Dutch of the API. */
final class BulkJson {
    /** So many faults are told at once. */
    private static final int MOST_FAULTS = 100;

    private static final int LONGEST_MAKE = 100;

    private BulkJson() {}

    @Schema(name = "Bulkcontrole", description = "Regels om te controleren")
    record Order(
            @Schema(description = "Eén tot 100.000 regels", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable Line> regels) {}

    @Schema(name = "BulkcontroleRegel", description = "Een nummer dat op een goed staat")
    record Line(
            @Schema(
                    description = "Het nummer zoals het er staat",
                    example = "BA 1234567",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String kenmerk,

            @Schema(
                    description = "Soort nummer",
                    example = "framenummer",
                    allowableValues = {
                        "imei",
                        "chassisnummer",
                        "kenteken",
                        "framenummer",
                        "serienummer",
                        "gravering",
                        "chipnummer",
                        "onbekend"
                    })
            @Nullable
            String soort,

            @Schema(
                    description = "Soort goed; alleen met een soort goed hoort u ook van nummers die erop lijken",
                    example = "fiets")
            @Nullable
            String categorie,

            @Schema(description = "Merk", example = "Gazelle") @Nullable
            String merk) {}

    @Schema(name = "BulkcontroleVoortgang", description = "Hoe ver een bulkcontrole is")
    record Status(
            @Schema(description = "Nummer van de bulkcontrole")
            long id,

            @Schema(
                    description = "Stand",
                    allowableValues = {"bezig", "gereed", "geannuleerd", "mislukt"})
            String status,

            @Schema(description = "Aantal regels") int regels,

            @Schema(description = "Aantal regels dat gecontroleerd is")
            int gedaan,

            @Schema(description = "Waarvan geregistreerd") int geregistreerd,
            @Schema(description = "Waarvan gelijkend") int gelijkend,

            @Schema(description = "Waarvan zonder nummer dat te controleren is")
            int nietGecontroleerd,

            @Schema(description = "Tijdstip van ontvangst (UTC)")
            Instant ontvangen,

            @Schema(description = "Tijdstip van afronding (UTC)") @Nullable
            Instant afgerond) {

        static Status of(BulkCheck list) {
            var progress = list.progress();
            var status = switch (list.state()) {
                case OPEN -> "bezig";
                case DONE -> "gereed";
                case CANCELLED -> "geannuleerd";
                case FAILED -> "mislukt";
            };
            return new Status(
                    list.id(),
                    status,
                    progress.lines(),
                    progress.done(),
                    progress.registered(),
                    progress.alike(),
                    progress.unchecked(),
                    list.createdAt(),
                    list.finishedAt());
        }
    }

    @Schema(name = "BulkcontroleUitkomst", description = "De uitkomst van een regel")
    record Outcome(
            @Schema(description = "De hoeveelste regel, geteld vanaf 1")
            int regel,

            @Schema(description = "Het nummer dat is gestuurd")
            String kenmerk,

            @Schema(
                    description = "Uitkomst",
                    allowableValues = {
                        "geregistreerd",
                        "lijkt-op-geregistreerd",
                        "niet-geregistreerd",
                        "niet-gecontroleerd"
                    })
            String uitkomst,

            @Schema(description = "Wat de uitkomst betekent")
            String toelichting,

            @Schema(description = "Tijdstip van de controle (UTC)")
            Instant tijdstip) {}

    @Schema(name = "BulkcontroleUitkomsten", description = "De uitkomsten in de volgorde van de regels")
    record OutcomeList(@Schema(description = "De regels") List<Outcome> regels) {}

    /** Refuses with {@link InvalidInput}, naming every fault at once, up to a hundred. */
    static List<List<Cell>> read(@Nullable Order order) {
        var lines = order == null ? null : order.regels();
        if (lines == null || lines.isEmpty() || lines.size() > ListReader.MOST_LINES) {
            throw new InvalidInput(List.of(new Fault("regels", "bulk.fault.lines", ListReader.MOST_LINES)));
        }
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            check(lines.get(i), "regels[" + i + "]", faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return lines.stream()
                .filter(Objects::nonNull)
                .map(line -> List.of(
                        Cell.text(line.kenmerk()),
                        Cell.text(line.soort()),
                        Cell.text(line.categorie()),
                        Cell.text(line.merk())))
                .toList();
    }

    private static void check(@Nullable Line line, String path, List<Fault> faults) {
        if (line == null || line.kenmerk() == null || line.kenmerk().isBlank()) {
            faults.add(new Fault(path + ".kenmerk", "check.fault.empty"));
            return;
        }
        if (line.kenmerk().length() > LineChecks.LONGEST_NUMBER) {
            faults.add(new Fault(path + ".kenmerk", "check.fault.long", LineChecks.LONGEST_NUMBER));
        }
        if (line.soort() != null && IdentifierKind.ofDutchName(line.soort()).isEmpty()) {
            faults.add(new Fault(path + ".soort", "check.fault.kind"));
        }
        if (line.categorie() != null && Category.ofCode(line.categorie()).isEmpty()) {
            faults.add(new Fault(path + ".categorie", "check.fault.category"));
        }
        if (line.merk() != null && line.merk().length() > LONGEST_MAKE) {
            faults.add(new Fault(path + ".merk", "check.fault.make", LONGEST_MAKE));
        }
    }
}
