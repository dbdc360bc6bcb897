// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** The small forms in which a municipality or a police unit names its mail address. */
@Component
public class DeskForms {
    private final DeskAddresses addresses;

    DeskForms(DeskAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * One form.
     *
     * @param mail as it was typed, or as it is
     */
    public record DeskForm(String area, String name, String mail) {
        public String field() {
            return "mail-" + area;
        }
    }

    /** @param names of the own municipalities or units, by code */
    public List<DeskForm> of(Map<String, String> names, Map<String, String> typed) {
        var forms = new ArrayList<DeskForm>();
        names.forEach((area, name) -> forms.add(new DeskForm(area, name, typed.getOrDefault(area, current(area)))));
        return forms;
    }

    /** Keeps an address; refuses with {@link NoSuchElementException} an area that is not an own one. */
    public FormErrors set(Map<String, String> names, String area, String typed) {
        if (!names.containsKey(area)) {
            throw new NoSuchElementException("not an area of this account");
        }
        var mail = MailAddress.of(typed);
        if (mail.isEmpty()) {
            return FormErrors.one("mail-" + area, "dealers.error.mail");
        }
        addresses.set(area, mail.get());
        return new FormErrors();
    }

    private String current(String area) {
        return addresses.find(area).map(MailAddress::text).orElse("");
    }
}
