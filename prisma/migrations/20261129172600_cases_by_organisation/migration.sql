-- Cases of one organisation, whatever its capitals: one call to it may do for all of them.
CREATE INDEX application_appointment_organisation ON application_appointment (lower(organisation), application_id);
