// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.List;
import java.util.stream.Stream;

/** The texts that the script of the counter says by itself, since nobody can be asked for them without a network. */
public final class CounterTexts {
    public static final List<String> KEYS = Stream.concat(
                    Stream.of(
                                    "online",
                                    "offline",
                                    "ready",
                                    "clock",
                                    "loggedout",
                                    "good",
                                    "photos",
                                    "kept",
                                    "sent",
                                    "others",
                                    "pin.weak",
                                    "pin.differs",
                                    "pin.who",
                                    "pin.wrong",
                                    "pin.wait",
                                    "pin.lost",
                                    "pin.renew",
                                    "passkey.failed",
                                    "locked",
                                    "state.waiting",
                                    "state.refused",
                                    "state.sent",
                                    "state.quarantine",
                                    "edit",
                                    "reprint",
                                    "shop",
                                    "photo.unreadable",
                                    "unsendable")
                            .map(key -> "offline.said." + key),
                    Stream.of(
                                    "required.naam",
                                    "required.adres",
                                    "required.documentNummer",
                                    "required.geboorteDatum",
                                    "required.merk",
                                    "required.type",
                                    "required.kleur",
                                    "required.omschrijving",
                                    "document",
                                    "number",
                                    "country",
                                    "date",
                                    "moment",
                                    "age",
                                    "company",
                                    "bsn",
                                    "category",
                                    "dutchPlate",
                                    "price",
                                    "euros",
                                    "photo",
                                    "photos")
                            .map(key -> "purchases.fault." + key))
            .toList();

    private CounterTexts() {}
}
