// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waakzaam.addresses.AddressRegister;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.cameras.entry.EntryLimits;
import nl.waakzaam.geo.Position;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** Completes places with what the register of addresses knows, and says all that is wrong with them. */
@Component
public class PlaceForms {
    private final AddressRegister register;
    private final EntryLimits limits;
    private final Municipalities municipalities;
    private final Clock clock;

    PlaceForms(AddressRegister register, EntryLimits limits, Municipalities municipalities, Clock clock) {
        this.register = register;
        this.limits = limits;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Fills in what the register tells; says in {@code errors} what must be filled in by hand, and why. */
    PlaceForm complete(PlaceForm form, ClientNetwork network, FormErrors errors) {
        var pointed = form.pointed();
        if (pointed.isPresent()) {
            return atPoint(form, pointed.get(), network, errors);
        }
        if (!form.isToBeAsked()) {
            return form;
        }
        return switch (find(form, network)) {
            case Found.One(var address) -> form.filled(address);
            case Found.None none -> byHand(form, "cameraowners.error.address.none", errors);
            case Found.Unavailable away -> byHand(form, "cameraowners.error.address.away", errors);
        };
    }

    /** The address of a point on the map. */
    private PlaceForm atPoint(PlaceForm form, Position point, ClientNetwork network, FormErrors errors) {
        if (limits.mayLookUp(network) && register.near(point) instanceof Found.One(var address)) {
            return form.addressed(address);
        }
        errors.add(PlaceForm.POSTCODE, "cameraowners.error.point");
        return form;
    }

    /** What the register says of an address; unavailable too to who asked enough today. */
    public Found find(PlaceForm form, ClientNetwork network) {
        return limits.mayLookUp(network)
                ? register.find(form.postcode(), form.number().orElseThrow())
                : new Found.Unavailable();
    }

    private static PlaceForm byHand(PlaceForm form, String textKey, FormErrors errors) {
        if (form.typed().isBlank(PlaceForm.STREET)) {
            errors.add(PlaceForm.STREET, textKey);
        }
        return form.asked();
    }

    /** All that is wrong with a place. */
    public void check(PlaceForm form, FormErrors errors) {
        form.check(errors);
        var code = form.value(PlaceForm.MUNICIPALITY);
        if (form.isAddressable()
                && municipalities.findAt(code, DutchTime.today(clock)).isEmpty()) {
            errors.add(PlaceForm.MUNICIPALITY, "cameraowners.error.municipality");
        }
    }

    /** The same, with the code in the place of the name of a municipality. */
    public PlaceForm coded(PlaceForm form) {
        return municipalities
                .findByName(form.value(PlaceForm.MUNICIPALITY), DutchTime.today(clock))
                .map(found -> new PlaceForm(form.typed().with(PlaceForm.MUNICIPALITY, found.code())))
                .orElse(form);
    }

    /** The municipalities of today, by code, for who must choose. */
    Map<String, String> municipalities() {
        var names = new LinkedHashMap<String, String>();
        municipalities.list(DutchTime.today(clock)).forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    String nameOf(String code) {
        return municipalities.find(code).map(Municipality::name).orElse(code);
    }
}
