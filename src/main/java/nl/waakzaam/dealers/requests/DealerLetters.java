// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.dealers.requests.Wish.Cessation;
import nl.waakzaam.dealers.requests.Wish.Exempted;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.letters.Addressee;
import nl.waakzaam.letters.Letter;
import nl.waakzaam.letters.LetterOrder;
import nl.waakzaam.letters.Letters;
import nl.waakzaam.letters.Part;
import nl.waakzaam.letters.Placeholder;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The letters that a request brings along: that it was received and when it is decided, and the decision. */
@Component
public class DealerLetters {
    private final Letters letters;
    private final Shops shops;
    private final Clock clock;

    DealerLetters(Letters letters, Shops shops, Clock clock) {
        this.letters = letters;
        this.shops = shops;
        this.clock = clock;
    }

    /** What was sent about a request, the oldest first. */
    public List<Letter> listAbout(long request) {
        return letters.listAbout(about(request));
    }

    /** Tells who asked by when it is decided. */
    void acknowledge(Request request, Contact contact, String by) {
        send(Part.ACKNOWLEDGEMENT, request, contact, values(request), by);
    }

    /** Tells who asked what was decided and why. */
    void decided(Request request, State state, Contact contact, String reasons, String by) {
        var values = values(request);
        values.put(Placeholder.DECIDED, today());
        values.put(Placeholder.REASONS, reasons.isEmpty() ? text("dealers.letter.none") : reasons);
        if (request.wish() instanceof Cessation(var on)) {
            values.put(Placeholder.CEASES, on.isBefore(today()) ? today() : on);
        }
        send(part(request, state, by.equals(Deciding.SILENCE)), request, contact, values, by);
    }

    private static Part part(Request request, State state, boolean bySilence) {
        var exemption = request.wish() instanceof Exempted;
        if (state == State.REJECTED) {
            return exemption ? Part.EXEMPTION_REFUSED : Part.REJECTED;
        }
        return switch (request.kind()) {
            case SIGN_UP -> Part.APPROVED;
            case SHOP -> Part.SHOP;
            case RELOCATION, HOME -> Part.CHANGE;
            case CESSATION -> Part.CESSATION;
            case EXEMPTION -> bySilence ? Part.EXEMPTION_BY_SILENCE : Part.EXEMPTION_GRANTED;
        };
    }

    private void send(Part part, Request request, Contact contact, Map<Placeholder, Object> values, String by) {
        var reader = addressee(request, contact);
        var about = about(request.id());
        letters.send(new LetterOrder(part, request.municipality(), about, reader, request.language(), values, by));
    }

    private Map<Placeholder, Object> values(Request request) {
        var company = request.applicant();
        var values = new HashMap<Placeholder, Object>();
        values.put(Placeholder.COMPANY, company.name());
        values.put(Placeholder.COMPANY_NUMBER, company.companyNumber());
        values.put(Placeholder.TRADE_NAME, company.tradeName());
        values.put(Placeholder.NUMBER, request.id());
        values.put(Placeholder.KIND, text("dealers.kind." + request.kind()));
        values.put(Placeholder.RECEIVED, DutchTime.dayOf(Objects.requireNonNull(request.receivedAt())));
        values.put(Placeholder.DUE, Objects.requireNonNull(request.dueOn()));
        if (request.wish() instanceof Exempted exempted) {
            values.put(Placeholder.EXEMPTION, exempted.what());
        }
        return values;
    }

    /** Letters go to a shop, not to where somebody lives, as long as there is a shop. */
    private Addressee addressee(Request request, Contact contact) {
        var address = shopOf(request).orElse(contact.home());
        var code = address.postcode();
        var place = "%s %s %s".formatted(code.substring(0, 4), code.substring(4), address.town());
        var street = "%s %s".formatted(address.street(), address.number());
        var lines = List.of(request.applicant().name(), "T.a.v. " + contact.person(), street, place);
        return new Addressee(lines, contact.mail());
    }

    private Optional<Address> shopOf(Request request) {
        if (request.wish() instanceof SignUp signUp) {
            return Optional.of(signUp.shop().address());
        }
        var shop = request.applicant().shop();
        var dealer = Objects.requireNonNull(request.applicant().dealer());
        return shop == null
                ? shops.listOf(dealer).stream()
                        .filter(one -> one.mayRegisterOn(today()))
                        .findFirst()
                        .map(Shop::address)
                : shops.find(shop).map(Shop::address);
    }

    private static MessageSourceResolvable text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    private static String about(long request) {
        return "request " + request;
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }
}
