// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be registered, and what is refused for which reason. */
@ProductTest
class PurchaseReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Autowired
    Rules rules;

    @Test
    void reads_a_purchase_of_a_person() {
        var purchase = read(
                Typed.of(Typed.aPerson("J. de Vries", "nl speci 20-14", "1985-03-14"), Typed.aBicycle("BA1234567")));

        assertThat(purchase.boughtAt()).isEqualTo(NOW);
        assertThat(purchase.seller().document())
                .isEqualTo(new IdentityDocument(IdentityDocument.Kind.PASSPORT, "NLSPECI2014", "NL"));
        assertThat(purchase.goods()).singleElement().satisfies(good -> {
            assertThat(good.description().price().cents()).isEqualTo(12_500);
            assertThat(good.description().isUnique()).isTrue();
        });
    }

    @Test
    void tells_all_faults_at_once() {
        var nobody = new TypedSeller("particulier", " ", null, null, null, null, null, null, null);
        var nothing = new TypedGood(null, null, null, null, null, null, null, null, null, null);

        assertThat(faults(Typed.of(nobody, nothing)))
                .containsExactlyInAnyOrder(
                        "verkoper.naam required.naam",
                        "verkoper.adres required.adres",
                        "verkoper.documentSoort document",
                        "verkoper.documentNummer required.documentNummer",
                        "verkoper.documentLand country",
                        "verkoper.geboorteDatum required.geboorteDatum",
                        "goederen[0].categorie category",
                        "goederen[0].prijs price",
                        "goederen[0].fotos photo");
    }

    @ParameterizedTest
    @CsvSource({"2008-11-28,", "2008-11-29,age", "2026-11-29,date", "1890-01-01,date", "28-11-1980,date"})
    void refuses_a_purchase_from_a_minor(String born, @Nullable String fault) {
        var found = faults(Typed.of(Typed.aPerson("J. de Vries", "SPECI2014", born), Typed.aBicycle("BA1234567")));

        assertThat(found).isEqualTo(fault == null ? List.of() : List.of("verkoper.geboorteDatum " + fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "1234.56.782", "111 222 333"})
    void questions_what_looks_like_a_citizen_number_of_the_seller(String number) {
        var named = Typed.aPerson("J. de Vries " + number, number, "1985-03-14");
        var found = faults(Typed.of(named, Typed.aBicycle("BA1234567")));

        assertThat(found).containsExactly("verkoper.naam bsn", "verkoper.documentNummer bsn");
        assertThat(faults(Typed.of(confirmed(named), Typed.aBicycle("BA1234567"))))
                .isEmpty();
    }

    @Test
    void never_questions_a_number_on_a_good_nor_a_number_of_ten_digits() {
        var licence = Typed.aPerson("J. de Vries", "1234567821", "1985-03-14");

        assertThat(faults(Typed.of(licence, Typed.aBicycle("123456782")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "auto, 12-ABC-3, , dutchPlate",
        "auto, 12-ABC-3, BE, ",
        "auto, 1-ABC-234, , ",
        "auto, 1-ABC-234, NL, dutchPlate",
        "auto, WVWZZZ1JZXW000001, , ",
        "fiets, 12-ABC-3, , "
    })
    void refuses_a_car_with_a_dutch_plate_and_no_other(
            String category, String number, @Nullable String country, @Nullable String fault) {
        var found = faults(Typed.of(Typed.aPerson(), Typed.aGood(category, number, country)));

        assertThat(found).isEqualTo(fault == null ? List.of() : List.of("goederen[0].kenmerken " + fault));
    }

    @Test
    void asks_a_photo_where_there_is_no_number_of_its_own() {
        assertThat(faults(Typed.of(Typed.aPerson(), Typed.aBicycle("onbekend"))))
                .containsExactly("goederen[0].fotos photo");
        assertThat(faults(Typed.of(Typed.aPerson(), Typed.aGood("sieraad", null, null))))
                .containsExactly("goederen[0].fotos photo");
    }

    @Test
    void never_refuses_a_number_that_looks_odd() {
        assertThat(faults(Typed.of(Typed.aPerson(), Typed.aGood("telefoon", "490154203237519", null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T12:04:00Z,",
        "2026-11-28T12:06:00Z,when",
        "2026-10-29T12:00:00Z,",
        "2026-10-27T12:00:00Z,when",
        "gisteren,moment"
    })
    void takes_the_declared_moment_within_a_month(String moment, @Nullable String fault) {
        var found = faults(Typed.at(moment, Typed.aBicycle("BA1234567")));

        assertThat(found).isEqualTo(fault == null ? List.of() : List.of("inkoopdatum " + fault));
    }

    @Test
    void refuses_a_shop_that_had_ceased_or_was_not_yet_open() {
        var typed = Typed.of(Typed.aPerson(), Typed.aBicycle("BA1234567"));

        assertThat(faults(typed, shop("2020-01-01", "2026-11-28"))).containsExactly("inkoopdatum closed");
        assertThat(faults(typed, shop("2026-11-29", null))).containsExactly("inkoopdatum closed");
        assertThat(faults(typed, shop("2026-11-28", "2026-11-29"))).isEmpty();
    }

    private static TypedSeller confirmed(TypedSeller seller) {
        return new TypedSeller(
                seller.soort(),
                seller.naam(),
                seller.adres(),
                seller.documentSoort(),
                seller.documentNummer(),
                seller.documentLand(),
                seller.geboorteDatum(),
                null,
                true);
    }

    private NewPurchase read(TypedPurchase typed) {
        return new PurchaseReader(shop("2020-01-01", null), NOW).read(typed, day -> rules.on("GM0000", day));
    }

    private List<String> faults(TypedPurchase typed) {
        return faults(typed, shop("2020-01-01", null));
    }

    private List<String> faults(TypedPurchase typed, Shop shop) {
        var invalid = catchThrowableOfType(
                InvalidInput.class, () -> new PurchaseReader(shop, NOW).read(typed, day -> rules.on("GM0000", day)));
        return invalid == null
                ? List.of()
                : invalid.faults().stream()
                        .map(fault -> fault.path() + " " + fault.textKey().replace("purchases.fault.", ""))
                        .toList();
    }

    private static Shop shop(String opened, @Nullable String ceased) {
        return new Shop(
                ShopId.fresh(),
                DealerId.fresh(),
                "Winkel",
                new Address("Proefstraat", "1", "3511ZZ", "Utrecht"),
                "GM0000",
                Set.of(Category.BICYCLE),
                LocalDate.parse(opened),
                ceased == null ? null : LocalDate.parse(ceased));
    }
}
