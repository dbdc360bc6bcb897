// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.datafaker.Faker;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;

/** Invented stolen goods, the same at every first start on the same day: real makes and places, all else made up. */
final class DemoGoods {
    static final int HOW_MANY = 20_400;
    private static final long SEED = 20210907;
    private static final int DAYS_BACK = 700;
    private static final List<String> COLOURS =
            List.of("zwart", "wit", "grijs", "blauw", "rood", "groen", "zilver", "bruin", "geel", "oranje");

    private record Example(Category category, String make, String type, IdentifierKind kind, String number) {}

    /** The examples of the README. */
    private static final List<Example> EXAMPLES = List.of(
            new Example(Category.BICYCLE, "Gazelle", "Orange C7", IdentifierKind.FRAME, "BA 1234567"),
            new Example(Category.TELEPHONE, "Samsung", "Galaxy S23", IdentifierKind.IMEI, "490154203237518"),
            new Example(Category.CAR, "MCI", "102", IdentifierKind.VIN, "1M8GDM9AXKP042788"));

    private final Faker faker = new Faker(Locale.of("nl"), new Random(SEED));
    private final DemoNumbers numbers = new DemoNumbers(faker);
    private final Municipalities municipalities;
    private final List<Municipality> places;
    private final LocalDate today;

    DemoGoods(Municipalities municipalities, LocalDate today) {
        this.municipalities = municipalities;
        this.places = municipalities.list(today);
        this.today = today;
    }

    Stream<GoodVersion> all() {
        return Stream.concat(
                IntStream.range(0, EXAMPLES.size()).mapToObj(index -> good(index, EXAMPLES.get(index))),
                IntStream.range(EXAMPLES.size(), HOW_MANY).mapToObj(index -> good(index, invented(index))));
    }

    private Example invented(int index) {
        var share = index % 100;
        if (share < 45) {
            return invented(Category.BICYCLE, IdentifierKind.FRAME, numbers.frame(index), DemoProducts.BICYCLES);
        }
        if (share < 75) {
            return invented(Category.TELEPHONE, IdentifierKind.IMEI, numbers.imei(index), DemoProducts.TELEPHONES);
        }
        if (share < 85) {
            var maker = faker.options().option("WVW", "VF3", "W0L");
            return invented(Category.CAR, IdentifierKind.VIN, numbers.vin(index, maker), DemoProducts.CARS);
        }
        if (share < 93) {
            return invented(Category.COMPUTER, IdentifierKind.SERIAL, numbers.serial(index), DemoProducts.COMPUTERS);
        }
        return invented(Category.TOOL, IdentifierKind.SERIAL, numbers.serial(index), DemoProducts.TOOLS);
    }

    private Example invented(Category category, IdentifierKind kind, String number, List<DemoProducts> products) {
        var product = one(products);
        return new Example(category, product.make(), one(product.types()), kind, number);
    }

    private GoodVersion good(int index, Example good) {
        var place = one(places);
        var stolen = today.minusDays(faker.random().nextInt(2, DAYS_BACK));
        return new GoodVersion(
                "demo",
                "demo-%05d".formatted(index),
                "DEMO-%06d".formatted(100_000 + index),
                GoodState.REGISTERED,
                noonAfter(stolen),
                good.category(),
                good.make(),
                good.type(),
                one(COLOURS),
                null,
                List.of(GoodNumber.read(good.kind(), good.number())),
                stolen,
                place.code(),
                municipalities.policeUnitOf(place.code()).map(PoliceUnit::code).orElse(null),
                false);
    }

    private static Instant noonAfter(LocalDate stolen) {
        return stolen.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private <T> T one(List<T> choices) {
        return choices.get(faker.random().nextInt(choices.size()));
    }
}
