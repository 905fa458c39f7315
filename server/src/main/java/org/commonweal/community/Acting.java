package org.commonweal.community;

import java.util.Optional;
import org.commonweal.identity.PersonId;

/// A person who would act for a council; none if it is not known which one.
public record Acting(PersonId person, Optional<CouncilId> council) {}
