// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.documents.QrCode;
import nl.waakzaam.documents.Words;
import nl.waakzaam.stolengoods.receipts.Receipts.Given;
import org.jspecify.annotations.Nullable;

/** What the page and the paper of a receipt show, in their language. */
public record ReceiptView(Given given, Standing standing, String address, Comparison comparison, Words words) {
    public String token() {
        return given.token();
    }

    /** A QR code that leads to the page of the receipt. */
    public String qr() {
        return QrCode.dataAddress(address);
    }

    /** How things stand now, as the last part of the keys of its texts. */
    public String course() {
        return standing.course().dutchName();
    }

    public boolean isRed() {
        return standing.course().isRed();
    }

    public boolean isNear() {
        return standing.course() == Standing.Course.LOOKS_LIKE;
    }

    public boolean demo() {
        return Boolean.TRUE.equals(given.statement().demo());
    }

    public String issuer() {
        return given.statement().iss();
    }

    public String keyId() {
        return given.keyId();
    }

    /** The day on which the good was taken off the register, in words; null when that is not known or did not happen. */
    public @Nullable String takenOff() {
        var moment = standing.takenOff();
        return moment == null ? null : words.day(moment);
    }

    /** The last day on which the receipt can be looked at. */
    public String until() {
        return words.day(given.receipt().until());
    }

    /** What was checked and how it came out, then and now: label and value. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("receipts.fact.at"), words.time(given.receipt().at()));
        facts.put(words.text("receipts.fact.outcome"), outcome(given.statement().uitkomst()));
        facts.put(words.text("receipts.fact.numbers"), kinds());
        var category = given.statement().categorie();
        if (category != null) {
            facts.put(words.text("receipts.fact.category"), words.text("category." + category));
        }
        facts.put(
                words.text("receipts.fact.now"),
                words.text("receipts.fact.now.value", outcome(standing.now().dutchName()), words.time(standing.at())));
        facts.put(words.text("receipts.fact.until"), until());
        return facts;
    }

    private String outcome(String dutchName) {
        return words.text("checkpage.outcome." + dutchName);
    }

    private String kinds() {
        return given.statement().kinds().stream()
                .map(kind -> words.text("kind." + kind.name()))
                .collect(Collectors.joining(", "));
    }
}
