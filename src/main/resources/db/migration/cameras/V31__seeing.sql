-- SPDX-License-Identifier: EUPL-1.2
-- Cameras whose view meets an area. PostgreSQL expects half a percent of all cameras in any area, so it would read all places
-- and owners beside them and put workers to it; it finds some tens.
create function cameras.seeing(area polygon) returns setof cameras.camera
    language plpgsql stable rows 60 set max_parallel_workers_per_gather = 0 as $$
begin
    return query select * from cameras.camera where view && area;
end
$$;
comment on function cameras.seeing is 'cameras whose view meets an area on the Dutch grid, by the index of views';
