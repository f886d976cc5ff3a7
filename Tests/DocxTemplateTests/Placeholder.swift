// DocxTemplate
