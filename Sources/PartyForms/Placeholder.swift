// PartyForms
