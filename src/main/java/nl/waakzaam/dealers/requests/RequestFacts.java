// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.util.Optional;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be known of a request by those who look after the processing log. */
@Component
class RequestFacts implements RecordFacts {
    private final PostgresRequests requests;

    RequestFacts(PostgresRequests requests) {
        this.requests = requests;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DEALER_REQUEST;
    }

    @Override
    @Transactional
    public Optional<String> municipality(String objectId) {
        return find(objectId).map(Request::municipality);
    }

    @Override
    @Transactional
    public boolean mentions(String objectId, SaltedName name) {
        return find(objectId)
                .map(Request::wish)
                .filter(wish -> wish instanceof SignUp signUp
                        && name.isIn(signUp.contact().person()))
                .isPresent();
    }

    private Optional<Request> find(String objectId) {
        return objectId.matches("[0-9]{1,18}") ? requests.hold(Long.parseLong(objectId)) : Optional.empty();
    }
}
