// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.dealers.DealerLinks;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.DeskAddresses;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.dealers.requests.Wish.Kind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import org.springframework.stereotype.Component;

/**
 * Tells a police unit that something changed about the shops in its area: what and in which municipality. Which shop it is
 * stands in the list, behind log-in: a name in a mail may be somebody's own.
 */
@Component
class PoliceNotice {
    private static final Locale DUTCH = Locale.of("nl");
    private static final String LIST = "/politie/opkopers";
    private static final Set<Kind> TOLD = Set.of(Kind.SIGN_UP, Kind.SHOP, Kind.RELOCATION, Kind.CESSATION);

    private final Municipalities municipalities;
    private final Shops shops;
    private final DeskAddresses addresses;
    private final DealerLinks links;
    private final DealerMails mails;

    PoliceNotice(
            Municipalities municipalities, Shops shops, DeskAddresses addresses, DealerLinks links, DealerMails mails) {
        this.municipalities = municipalities;
        this.shops = shops;
        this.addresses = addresses;
        this.links = links;
        this.mails = mails;
    }

    /** The municipalities whose police are to know: of a shop that moves also the one it leaves. To be asked before. */
    Set<String> concerned(Request request) {
        var concerned = new LinkedHashSet<String>();
        if (TOLD.contains(request.kind())) {
            Optional.ofNullable(request.applicant().shop())
                    .flatMap(shops::find)
                    .map(Shop::municipality)
                    .ifPresent(concerned::add);
            concerned.add(request.municipality());
        }
        return concerned;
    }

    void tell(Kind kind, Set<String> concerned) {
        concerned.forEach(code -> municipalities
                .policeUnitOf(code)
                .flatMap(unit -> addresses.find(unit.code()))
                .ifPresent(mail -> mails.queue(
                        "police", mail, DUTCH, mails.text("dealers.kind." + kind, DUTCH), nameOf(code), list())));
    }

    private String list() {
        return links.to(LIST);
    }

    private String nameOf(String code) {
        return municipalities.successor(code).map(Municipality::name).orElse(code);
    }
}
