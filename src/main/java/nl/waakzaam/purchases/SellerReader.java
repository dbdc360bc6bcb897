// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import nl.waakzaam.purchases.Seller.Kind;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a seller. Refuses a lack of what the law asks, and a person younger than the law or the municipality allows, by
 * the article. Questions what looks like a citizen service number.
 */
final class SellerReader {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int OLDEST = 120;

    private final Faults faults;
    private final Rule<Integer> minimumAge;
    private final LocalDate bought;

    SellerReader(Faults faults, Rule<Integer> minimumAge, LocalDate bought) {
        this.faults = faults;
        this.minimumAge = minimumAge;
        this.bought = bought;
    }

    Seller read(@Nullable TypedSeller typed) {
        if (typed == null) {
            faults.lacks("verkoper");
            return new Seller(Kind.PERSON, "", "", null, null, null);
        }
        var kind = kind(typed.soort());
        var seller = new Seller(
                kind,
                faults.required("verkoper.naam", typed.naam(), 200),
                faults.required("verkoper.adres", typed.adres(), 300),
                kind.showsDocument() ? document(typed) : null,
                kind == Kind.PERSON ? born(typed.geboorteDatum()) : null,
                kind.showsDocument() ? null : companyNumber(typed.kvkNummer()));
        if (!Boolean.TRUE.equals(typed.geenBsn())) {
            questionCitizenNumbers(typed);
        }
        return seller;
    }

    private Kind kind(@Nullable String typed) {
        var kind = Kind.ofCode(typed == null ? "" : typed);
        if (kind.isEmpty()) {
            faults.add("verkoper.soort", "seller");
        }
        return kind.orElse(Kind.PERSON);
    }

    private IdentityDocument document(TypedSeller typed) {
        var kind = IdentityDocument.Kind.ofCode(typed.documentSoort() == null ? "" : typed.documentSoort());
        if (kind.isEmpty()) {
            faults.add("verkoper.documentSoort", "document");
        }
        var number = IdentityDocument.normal(faults.required("verkoper.documentNummer", typed.documentNummer(), 40));
        if (!number.isEmpty() && number.length() < 4) {
            faults.add("verkoper.documentNummer", "number");
        }
        return new IdentityDocument(
                kind.orElse(IdentityDocument.Kind.PASSPORT),
                number,
                country("verkoper.documentLand", typed.documentLand()));
    }

    private String country(String path, @Nullable String typed) {
        var country = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            faults.add(path, "country");
        }
        return country;
    }

    private @Nullable LocalDate born(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            faults.lacks("verkoper.geboorteDatum");
            return null;
        }
        try {
            var born = LocalDate.parse(typed.strip());
            if (born.isAfter(bought) || born.isBefore(bought.minusYears(OLDEST))) {
                faults.add("verkoper.geboorteDatum", "date");
            } else if (born.plusYears(minimumAge.value()).isAfter(bought)) {
                faults.add("verkoper.geboorteDatum", "age", minimumAge.value(), articles());
            }
            return born;
        } catch (DateTimeException unreadable) {
            faults.add("verkoper.geboorteDatum", "date");
            return null;
        }
    }

    private String articles() {
        return String.join(
                "; ", minimumAge.articles().stream().map(Article::name).toList());
    }

    private String companyNumber(@Nullable String typed) {
        var number = typed == null ? "" : typed.replaceAll("[ .-]", "");
        if (!number.matches("[0-9]{8}")) {
            faults.add("verkoper.kvkNummer", "company");
        }
        return number;
    }

    private void questionCitizenNumbers(TypedSeller typed) {
        question("verkoper.naam", typed.naam());
        question("verkoper.adres", typed.adres());
        question("verkoper.documentNummer", typed.documentNummer());
    }

    private void question(String path, @Nullable String typed) {
        if (CitizenNumber.mayStandIn(typed)) {
            faults.add(path, "bsn");
        }
    }
}
