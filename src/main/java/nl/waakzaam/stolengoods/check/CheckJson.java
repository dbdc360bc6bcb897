// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** The words of the theft check on the wire, in the Dutch of the API. */
public final class CheckJson {
    /** Longest value accepted, in characters; what is longer is no number on a good. */
    static final int LONGEST_VALUE = 200;

    private static final int LONGEST_MAKE = 100;

    private CheckJson() {}

    @Schema(name = "DiefstalcheckVraag", description = "De kenmerken van één goed")
    public record Question(
            @Schema(description = "Soort goed", example = "fiets") @Nullable
            String categorie,

            @Schema(description = "Merk", example = "Gazelle") @Nullable
            String merk,

            @Schema(description = "Eén tot vijf kenmerken", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable Identifier> kenmerken) {}

    @Schema(name = "Kenmerk", description = "Een nummer dat op het goed staat")
    public record Identifier(
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
                    description = "Het nummer zoals het er staat",
                    example = "BA 1234567",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String waarde) {}

    @Schema(name = "DiefstalcheckAntwoord", description = "De uitkomst van de check op dit moment")
    record Answer(
            @Schema(description = "Tijdstip van de check (UTC)")
            Instant tijdstip,

            @Schema(
                    description = "Uitkomst",
                    allowableValues = {"geregistreerd", "lijkt-op-geregistreerd", "niet-geregistreerd"})
            String uitkomst,

            @Schema(description = "Wat de uitkomst betekent en wat u nu kunt doen")
            String toelichting,

            @Schema(description = "Waar u nog eens naar kunt kijken")
            List<Hint> aanwijzingen,

            @Schema(description = "Wat er gevonden is") List<Match> treffers) {}

    @Schema(name = "Aanwijzing", description = "Hulp bij wat is ingevoerd")
    record Hint(
            @Schema(description = "Het hoeveelste kenmerk, geteld vanaf 1")
            int kenmerk,

            @Schema(description = "Wat opvalt") String tekst,

            @Schema(description = "Letters en cijfers om nog eens naar te kijken, geteld vanaf 1")
            List<Integer> posities) {}

    @Schema(name = "Treffer", description = "Een geregistreerd goed waar een kenmerk op wijst")
    record Match(
            @Schema(
                    description = "Hoe zeker het is",
                    allowableValues = {"gelijk", "gelijkend"})
            String zekerheid,

            @Schema(description = "Soort goed, alleen bij een gelijk nummer") @Nullable
            String categorie,

            @Schema(description = "Merk, alleen bij een gelijk nummer") @Nullable
            String merk,

            @Schema(description = "Kleur, alleen bij een gelijk nummer") @Nullable
            String kleur,

            @Schema(description = "Het hoeveelste kenmerk, geteld vanaf 1")
            int kenmerk,

            @Schema(description = "Letters en cijfers om nog eens naar te kijken, geteld vanaf 1")
            List<Integer> posities) {}

    /** Refuses with {@link InvalidInput}, naming every fault at once. */
    public static CheckQuestion read(@Nullable Question question) {
        if (question == null) {
            throw new InvalidInput(List.of(new Fault("", "check.fault.body")));
        }
        var faults = new ArrayList<Fault>();
        var category = category(question.categorie(), faults);
        if (question.merk() != null && question.merk().length() > LONGEST_MAKE) {
            faults.add(new Fault("merk", "check.fault.make", LONGEST_MAKE));
        }
        var typed = identifiers(question.kenmerken(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new CheckQuestion(category.orElse(null), question.merk(), typed);
    }

    private static Optional<Category> category(@Nullable String code, List<Fault> faults) {
        if (code == null) {
            return Optional.empty();
        }
        var category = Category.ofCode(code);
        if (category.isEmpty()) {
            faults.add(new Fault("categorie", "check.fault.category"));
        }
        return category;
    }

    private static List<CheckQuestion.Typed> identifiers(
            @Nullable List<@Nullable Identifier> identifiers, List<Fault> faults) {
        if (identifiers == null || identifiers.isEmpty() || identifiers.size() > CheckQuestion.MOST_IDENTIFIERS) {
            faults.add(new Fault("kenmerken", "check.fault.count", CheckQuestion.MOST_IDENTIFIERS));
            return List.of();
        }
        var typed = new ArrayList<CheckQuestion.Typed>(identifiers.size());
        for (int i = 0; i < identifiers.size(); i++) {
            typed.add(identifier(identifiers.get(i), "kenmerken[" + i + "]", faults));
        }
        return typed;
    }

    private static CheckQuestion.Typed identifier(@Nullable Identifier identifier, String path, List<Fault> faults) {
        var stated = identifier == null ? null : identifier.soort();
        var kind = stated == null ? Optional.of(IdentifierKind.UNKNOWN) : IdentifierKind.ofDutchName(stated);
        if (kind.isEmpty()) {
            faults.add(new Fault(path + ".soort", "check.fault.kind"));
        }
        var value = identifier == null ? null : identifier.waarde();
        if (value == null || value.isBlank()) {
            faults.add(new Fault(path + ".waarde", "check.fault.empty"));
        } else if (value.length() > LONGEST_VALUE) {
            faults.add(new Fault(path + ".waarde", "check.fault.long", LONGEST_VALUE));
        }
        return new CheckQuestion.Typed(kind.orElse(IdentifierKind.UNKNOWN), value == null ? "" : value);
    }
}
