-- What was found only by unpacking or reading everything is found by index: the names of one advisory or claim, what was placed at a release,
-- what came in one piece of evidence, what was decided about an advisory.
CREATE INDEX advisory_name_by_advisory ON advisory_name (advisory, name);
CREATE INDEX claim_name_by_claim ON claim_name (claim, name);
CREATE INDEX advisory_by_evidence ON advisory (evidence);
CREATE INDEX placement_by_release ON placement (release, evidence);
CREATE INDEX decision_by_release ON decision (release, advisory);

-- Every migration ends by saying its number.
PRAGMA user_version = 12;
