// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.counter.PurchaseForm;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** An entry that waits in the form of the counter, with the moment of purchase on the clock on the wall; and back. */
final class MendedEntry {
    private static final String WHEN = "inkoopdatum";

    private MendedEntry() {}

    static PurchaseForm form(TypedPurchase entered) {
        var form = PurchaseForm.of(entered);
        form.set(WHEN, onTheWall(entered.inkoopdatum()));
        for (int place = 0; place < form.goods(); place++) {
            form.set(
                    PurchaseForm.field(place, "bewaard"),
                    Integer.toString(photos(entered, place).size()));
        }
        return form;
    }

    static TypedPurchase typed(PurchaseForm form, List<List<byte[]>> photos) {
        var typed = form.purchase(photos);
        return new TypedPurchase(moment(form.value(WHEN)), typed.verkoper(), typed.goederen());
    }

    /** Photos that came from the device stay with their good. */
    static TypedPurchase withPhotosOf(TypedPurchase entered, TypedPurchase mended) {
        var goods = new ArrayList<@Nullable TypedGood>();
        var typed = goods(mended);
        for (int place = 0; place < typed.size(); place++) {
            goods.add(Objects.requireNonNull(typed.get(place)).withPhotosBefore(photos(entered, place)));
        }
        return new TypedPurchase(mended.inkoopdatum(), mended.verkoper(), goods);
    }

    static void tell(PurchaseForm form, InvalidInput invalid) {
        invalid.faults().stream()
                .filter(MendedEntry::isOfTheMoment)
                .forEach(fault ->
                        form.errors().add(WHEN, fault.textKey(), fault.values().toArray()));
        form.tell(new InvalidInput(
                invalid.faults().stream().filter(fault -> !isOfTheMoment(fault)).toList()));
    }

    private static boolean isOfTheMoment(Fault fault) {
        return fault.path().equals(WHEN);
    }

    private static List<byte[]> photos(TypedPurchase entered, int place) {
        var goods = goods(entered);
        var good = place < goods.size() ? goods.get(place) : null;
        return good == null || good.fotos() == null ? List.of() : good.fotos();
    }

    private static List<@Nullable TypedGood> goods(TypedPurchase typed) {
        return Objects.requireNonNullElse(typed.goederen(), List.of());
    }

    private static String onTheWall(@Nullable String moment) {
        try {
            return moment == null
                    ? ""
                    : OffsetDateTime.parse(moment)
                            .atZoneSameInstant(DutchTime.ZONE)
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    /** What is no moment is refused by the register, which would take an empty one for now. */
    private static String moment(String onTheWall) {
        try {
            return LocalDateTime.parse(onTheWall)
                    .atZone(DutchTime.ZONE)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException unreadable) {
            return "geen moment";
        }
    }
}
