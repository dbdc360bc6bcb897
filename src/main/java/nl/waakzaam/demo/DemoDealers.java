// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.stolengoods.Category;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented dealers with their shops, the same at every first start. The demo account of a dealer works in the first two. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoDealers implements ApplicationRunner {
    private static final String ACTOR = "system:demo";
    private static final long DAYS = 400;

    private record Company(String name, List<Place> places, Category... categories) {}

    private record Place(String name, String municipality, String town, String postcode) {}

    private static final List<Company> ALL = List.of(
            new Company(
                    "Fietsen en meer",
                    List.of(
                            new Place("Fietsen en meer Centrum", "GM0344", "Utrecht", "3511ZZ"),
                            new Place("Fietsen en meer Overvecht", "GM0344", "Utrecht", "3561ZZ")),
                    Category.BICYCLE,
                    Category.MOPED,
                    Category.TELEPHONE,
                    Category.COMPUTER,
                    Category.TOOL,
                    Category.JEWELLERY),
            one("Juwelier De Bron", "GM0344", "Utrecht", "3512ZZ", Category.JEWELLERY, Category.WATCH),
            one("Tweede Leven Telefoons", "GM0344", "Utrecht", "3513ZZ", Category.TELEPHONE, Category.COMPUTER),
            one("Maasoever Inkoop", "GM0599", "Rotterdam", "3011ZZ", Category.JEWELLERY, Category.METAL),
            one("Rijwielhal Zuid", "GM0599", "Rotterdam", "3071ZZ", Category.BICYCLE, Category.MOPED),
            one("Grachten Antiek", "GM0363", "Amsterdam", "1016ZZ", Category.ART, Category.WATCH),
            new Company(
                    "Beeld & Geluid Ruil",
                    List.of(
                            new Place("Beeld & Geluid Ruil West", "GM0363", "Amsterdam", "1055ZZ"),
                            new Place("Beeld & Geluid Ruil Haarlem", "GM0392", "Haarlem", "2011ZZ")),
                    Category.AUDIO_VIDEO,
                    Category.COMPUTER),
            one("Noorderkring", "GM0014", "Groningen", "9711ZZ", Category.OTHER, Category.TOOL),
            one("Lichtstad Electronica", "GM0772", "Eindhoven", "5611ZZ", Category.COMPUTER, Category.TELEPHONE),
            one("IJsselmetaal", "GM0193", "Zwolle", "8011ZZ", Category.METAL),
            one("Waalzicht Fietsen", "GM0268", "Nijmegen", "6511ZZ", Category.BICYCLE),
            one("De Gouden Baronie", "GM0758", "Breda", "4811ZZ", Category.JEWELLERY),
            one("Vrijthof Kunst", "GM0935", "Maastricht", "6211ZZ", Category.ART),
            one("Friese Onderdelen", "GM0080", "Leeuwarden", "8911ZZ", Category.CAR, Category.MOTORCYCLE));

    private final Dealers dealers;
    private final Clock clock;

    DemoDealers(Dealers dealers, Clock clock) {
        this.dealers = dealers;
        this.clock = clock;
    }

    private static Company one(String name, String municipality, String town, String postcode, Category... categories) {
        return new Company(name, List.of(new Place(name, municipality, town, postcode)), categories);
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (dealers.findByCompanyNumber(companyNumber(0)).isEmpty()) {
            for (int index = 0; index < ALL.size(); index++) {
                add(ALL.get(index), index, clock.instant());
            }
        }
    }

    private void add(Company company, int index, Instant now) {
        var opened = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
        var dealer = new DealerId(id("dealer " + company.name()));
        dealers.admit(
                new Dealer(
                        dealer,
                        company.name() + " (demo)",
                        companyNumber(index),
                        company.name() + " (demo)",
                        true,
                        opened.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        contact(index)),
                ACTOR);
        company.places().forEach(place -> dealers.open(shop(dealer, company, place, opened), ACTOR, now));
    }

    private static Shop shop(DealerId dealer, Company company, Place place, LocalDate opened) {
        return new Shop(
                new ShopId(id("shop " + place.name())),
                dealer,
                place.name() + " (demo)",
                new Address("Voorbeeldstraat", "12", place.postcode(), place.town()),
                place.municipality(),
                Set.of(company.categories()),
                opened,
                null);
    }

    private static Contact contact(int index) {
        var mail = new MailAddress("opkoper%d@voorbeeld.example".formatted(index));
        return new Contact(
                "Voorbeeld Opkoper", mail, new Address("Voorbeeldlaan", "" + (index + 1), "3500ZZ", "Utrecht"));
    }

    private static String companyNumber(int index) {
        return "900001%02d".formatted(index);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }
}
