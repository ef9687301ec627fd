-- Today's telephones make pictures of 108 megapixels; they are decoded scaled down. Whoever chose another number keeps it.
UPDATE setting SET value = '108' WHERE key = 'evidence_picture_megapixels' AND value = '40' AND valid_from = '2016-01-01';
