-- SPDX-License-Identifier: EUPL-1.2
-- What a check digit says is named by what it is, not by whom it tells for: for an equal number fitting tells for it, for
-- one that differs against it.
update hits.pair set grounds = array_replace(grounds, 'check-digit',
    case when (bought = stolen) = (factors[array_position(grounds, 'check-digit')] > 1)
        then 'check-digit-fits' else 'check-digit-does-not-fit' end)
where 'check-digit' = any (grounds);
