// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.ApplicableRules;
import nl.waakzaam.rules.Basis;
import nl.waakzaam.rules.Rule;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** What applies, as the API tells it. */
@Schema(name = "Gemeenteregels", description = "Wat er op een dag geldt voor handelaren")
record RulesJson(
        @Schema(description = "De gevraagde code") String gemeentecode,

        @Schema(description = "De gemeente waar het gebied op die dag bij hoort; leeg als de code dan niet bestaat")
        @Nullable
        String gemeentenaam,

        @Schema(description = "De dag waarvoor dit geldt") LocalDate geldigDatum,
        GroundJson grondslag,
        YesNoJson loket,
        DesignationRuleJson aanwijzing,
        HoldingRuleJson bewaartermijn,
        YesNoJson verkoopregister,
        CategoriesJson categorieen,
        ExemptionsJson vrijstellingen,
        AgeJson leeftijd) {

    @Schema(name = "Grondslag", description = "Waarom deze regels gelden")
    record GroundJson(
            @Schema(
                    description = "Van wie de regels zijn: van de gemeente, van een gemeente die is opgegaan in"
                            + " een andere, of landelijk omdat de gemeente niets vaststelde of niet bestaat",
                    allowableValues = {"gemeente", "herindeling", "niets-vastgesteld", "gemeente-onbekend"})
            String soort,

            @Schema(description = "Het nummer van de versie") @Nullable
            Long versie,

            @Schema(description = "De opgeheven gemeente waarvan de regels nog gelden") @Nullable
            String vanGemeentecode,

            @Schema(description = "De laatste dag waarop haar regels nog gelden") @Nullable
            LocalDate uiterlijkeDatum) {
        static GroundJson of(Basis basis) {
            return switch (basis) {
                case Basis.Own own -> new GroundJson("gemeente", own.version(), null, null);
                case Basis.Kept kept ->
                    new GroundJson(
                            "herindeling",
                            kept.number().orElse(null),
                            kept.origin(),
                            kept.until().minusDays(1));
                case Basis.NothingSet nothing -> new GroundJson("niets-vastgesteld", null, null, null);
                case Basis.UnknownMunicipality unknown -> new GroundJson("gemeente-onbekend", null, null, null);
            };
        }
    }

    @Schema(name = "Artikel", description = "Waar een regel staat")
    record ArticleJson(
            @Schema(description = "Zoals men het aanhaalt") String naam,

            @Schema(description = "Waar het te lezen is") @Nullable
            String link) {}

    @Schema(name = "JaNeeRegel", description = "Een regel met ja of nee")
    record YesNoJson(
            @Schema(description = "Of het geldt") boolean waarde,

            @Schema(
                    description = "Van wie de regel is",
                    allowableValues = {"gemeente", "landelijk"})
            String bron,

            List<ArticleJson> artikelen) {
        static YesNoJson of(Rule<Boolean> rule) {
            return new YesNoJson(rule.value(), rule.source().code(), articles(rule));
        }
    }

    @Schema(name = "Aanwijzing", description = "Het besluit dat het digitale register aanwijst")
    record DesignationRuleJson(
            @Schema(description = "Het besluit; leeg als er geen is") @Nullable
            String besluit,

            @Schema(description = "De dag van het besluit") @Nullable
            LocalDate besluitDatum,

            @Schema(description = "Van wie de regel is") String bron,
            List<ArticleJson> artikelen) {}

    @Schema(name = "Bewaartermijn", description = "Hoe lang een gekocht goed onveranderd in de winkel blijft")
    record HoldingRuleJson(
            @Schema(description = "Het aantal dagen na de dag van de koop; 0 is geen plicht")
            int dagen,

            @Schema(
                    description = "Hoe de dagen worden geteld",
                    allowableValues = {"kalenderdagen", "kalenderdagen-tot-werkdag", "werkdagen"})
            String telling,

            @Schema(description = "Van wie de regel is") String bron,
            List<ArticleJson> artikelen) {}

    @Schema(name = "Categorieen", description = "Welke soorten goederen in het register moeten")
    record CategoriesJson(
            @Schema(description = "De soorten") List<String> waarde,
            @Schema(description = "Van wie de regel is") String bron,
            List<ArticleJson> artikelen) {}

    @Schema(name = "Vrijstelling", description = "Een vrijstelling die een handelaar kan vragen")
    record ExemptionJson(
            @Schema(description = "Waarvan, voor wie") String omschrijving,

            @Schema(description = "Binnen hoeveel weken de gemeente beslist")
            int beslistermijnWeken,

            @Schema(description = "Of zij is verleend als de gemeente niet op tijd beslist")
            boolean verleendDoorZwijgen) {}

    @Schema(name = "Vrijstellingen", description = "De vrijstellingen die er zijn")
    record ExemptionsJson(
            List<ExemptionJson> waarde,
            @Schema(description = "Van wie de regel is") String bron,
            List<ArticleJson> artikelen) {}

    @Schema(name = "Leeftijd", description = "Hoe oud een verkoper ten minste is")
    record AgeJson(
            @Schema(description = "In jaren") int waarde,
            @Schema(description = "Van wie de regel is") String bron,
            List<ArticleJson> artikelen) {}

    static RulesJson of(ApplicableRules rules) {
        var holding = rules.holding();
        var designation = rules.designation().value();
        return new RulesJson(
                rules.area(),
                rules.municipality().map(Municipality::name).orElse(null),
                rules.day(),
                GroundJson.of(rules.basis()),
                YesNoJson.of(rules.desk()),
                new DesignationRuleJson(
                        designation.map(one -> one.decision()).orElse(null),
                        designation.map(one -> one.date()).orElse(null),
                        rules.designation().source().code(),
                        articles(rules.designation())),
                new HoldingRuleJson(
                        holding.value().days(),
                        holding.value().counting().code(),
                        holding.source().code(),
                        articles(holding)),
                YesNoJson.of(rules.salesRegister()),
                new CategoriesJson(
                        rules.categories().value().stream()
                                .map(Category::code)
                                .sorted()
                                .toList(),
                        rules.categories().source().code(),
                        articles(rules.categories())),
                new ExemptionsJson(
                        list(
                                rules.exemptions().value(),
                                one -> new ExemptionJson(one.what(), one.weeks(), one.bySilence())),
                        rules.exemptions().source().code(),
                        articles(rules.exemptions())),
                new AgeJson(
                        rules.minimumAge().value(), rules.minimumAge().source().code(), articles(rules.minimumAge())));
    }

    private static List<ArticleJson> articles(Rule<?> rule) {
        return list(rule.articles(), article -> new ArticleJson(article.name(), article.link()));
    }

    private static <T, R> List<R> list(List<T> values, Function<T, R> told) {
        return values.stream().map(told).toList();
    }
}
