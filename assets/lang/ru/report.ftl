## Группа участников по сценарию, чтобы опробовать отчёты
report-room-kept =
    { $people ->
        [one] Упражнение прошёл { $people } человек. Сохранено в { $folder }
        [few] Упражнение прошли { $people } человека. Сохранено в { $folder }
       *[other] Упражнение прошли { $people } человек. Сохранено в { $folder }
    }
report-room-1-if = клиент просит назвать дату
report-room-1-then = сначала посмотрю на доску, потом отвечу
report-room-1-by = с понедельника
report-room-1-ask = коллегу из планирования
report-room-2-if = пообещаю что-то по телефону
report-room-2-then = запишу это до конца разговора
report-room-2-by = на этой неделе
report-room-2-ask = коллегу, которому придёт обращение
report-room-3-if = передаю клиента дальше
report-room-3-then = напишу три строки: что сказано и что осталось
report-room-3-by = четыре недели
report-room-3-ask = того, кто принял клиента
report-room-4-if = клиент похвалит другой отдел
report-room-4-then = передам это в течение часа, его словами
report-room-4-by = сегодня
report-room-4-ask = того, кого похвалили
report-room-5-if = в лотке лежит просьба другого отдела
report-room-5-then = отвечу до обеда, даже если ответ «нет»
report-room-5-by = до конца месяца
report-room-5-ask = того, кто просил
report-room-6-if = звонят из-за того, что сделал другой отдел
report-room-6-then = возьму вопрос на себя и не буду искать виноватых
report-room-6-by = с завтрашнего дня
report-room-6-ask = соседа по столу
