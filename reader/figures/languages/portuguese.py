"""Portuguese: number words, European and Brazilian, and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.languages.portuguese_measures import CURRENCIES, UNITS
from reader.figures.lexicon import Lexicon
from reader.figures.vocabulary import (
    AgeWords,
    BoundWords,
    ClockWords,
    DateWords,
    EllipsisWords,
    FractionWords,
    GameWords,
    MeasureWords,
    NameWords,
    NumberWords,
    OrdinalWords,
    RangeWords,
    Sense,
)
from reader.figures.vocabulary.tables import also_unaccented, rows

_CARDINALS = {
    0: "zero", 1: "um|uma", 2: "dois|duas", 3: "três|tres", 4: "quatro", 5: "cinco", 6: "seis",
    7: "sete", 8: "oito", 9: "nove", 10: "dez", 11: "onze", 12: "doze", 13: "treze",
    14: "catorze|quatorze", 15: "quinze", 16: "dezesseis|dezasseis|dezeseis",
    17: "dezessete|dezassete", 18: "dezoito", 19: "dezenove|dezanove", 20: "vinte", 30: "trinta",
    40: "quarenta", 50: "cinquenta|cinqüenta", 60: "sessenta", 70: "setenta", 80: "oitenta",
    90: "noventa", 100: "cento", 200: "duzentos|duzentas", 300: "trezentos|trezentas",
    400: "quatrocentos|quatrocentas", 500: "quinhentos|quinhentas", 600: "seiscentos|seiscentas",
    700: "setecentos|setecentas", 800: "oitocentos|oitocentas", 900: "novecentos|novecentas",
}  # fmt: skip

_TENTHS = {
    f"{name}{plural}": number
    for name, number in {
        "quarto": 4, "quinto": 5, "sexto": 6, "sétimo": 7, "oitavo": 8, "nono": 9, "décimo": 10,
        "vigésimo": 20, "centésimo": 100, "milésimo": 1000, "milionésimo": 10**6,
        "setimo": 7, "decimo": 10, "centesimo": 100, "milesimo": 1000,
    }.items()
    for plural in ("", "s")
}  # fmt: skip
"""Names of fractions that are ordinals too."""

_ORDINALS = {
    f"{stem}{ending}": number
    for number, stem in {
        2: "segund", 3: "terceir", 4: "quart", 5: "quint", 6: "sext", 7: "sétim", 8: "oitav",
        9: "non", 10: "décim", 20: "vigésim", 30: "trigésim", 40: "quadragésim", 50: "quinquagésim",
        60: "sexagésim", 70: "septuagésim", 80: "octogésim", 90: "nonagésim", 100: "centésim",
        1000: "milésim",
    }.items()
    for ending in "oa"
}  # fmt: skip


_EXCEEDING = (
    "supera superam superou superaram superava superavam superar supere superem ultrapassa "
    "ultrapassam ultrapassou ultrapassaram ultrapassar ultrapasse excede excedem excedeu exceder"
).split()

_MODIFIERS = {
    Modifier.ABOUT: "cerca de|quase|aproximadamente|por volta de|em torno de|perto de|"
    "à volta de|volta de|uns|umas|mais ou menos|praticamente|uma média de|em média|"
    "na casa dos|na faixa dos|na casa das|à roda de|a rondar os|ronda os|rondam os|próximo de|"
    "um total estimado de|"
    "estimados|estimadas|beirando|pouco mais de|próximos de|próximas de|por volta dos|"
    "por volta das|em torno dos|em torno das|à volta dos|à volta das|cerca dos|cerca das|"
    "perto dos|perto das|estimado em|estimada em|estimados em|estimadas em|na ordem dos|"
    "na ordem de|da ordem de|da ordem dos|coisa de|a rondar as|ronda as|rondam as|rondou os|"
    "rondou as|roçam os|beira os|beiram os",
    Modifier.MORE_THAN: "mais de|maiores de|maior de|mais velho do que|acima de|superior a|"
    "superiores a|mais do que|mais que|além de|"
    "maior que|maior do que|bem mais de|acima dos|acima das|"
    "passa de|passam de|passou de|passa dos|passam dos|passou dos|passaram de|"
    + "|".join(
        f"{verb}{article}" for verb in _EXCEEDING for article in ("", " os", " as", " o", " a")
    ),
    Modifier.AT_LEAST: "pelo menos|ao menos|quando menos|nunca menos de|no mínimo de|no mínimo|"
    "nada menos que|não menos de|"
    "não menos do que|um mínimo de|mínimo de|a partir de",
    Modifier.LESS_THAN: "menos de|pouco menos de|menores de|menor de|não chega a|não chegam a|não "
    "chegou a|não chegaram a|não atinge|não atingem|abaixo de|inferior a|inferiores a|nem|"
    "nem sequer|menor que|"
    "menos do que|menor do que|abaixo dos|abaixo das|menos que",
    Modifier.AT_MOST: "até|até aos|até às|no máximo|um máximo de|máximo de|não mais de|"
    "não mais do que|não mais que|quando muito|até os|até as|no limite de|máximo|um teto de|"
    "o máximo de",
}

_NUMBER_WORDS = NumberWords(
    cardinals={name: number for number, row in _CARDINALS.items() for name in row.split("|")},
    decimal_words=frozenset({"vírgula", "virgula"}),
    hundreds=frozenset({"cem"}),
    magnitudes={
        "mil": 10**3, "milhão": 10**6, "milhões": 10**6, "milhao": 10**6, "milhoes": 10**6,
        "bilhão": 10**9, "bilhões": 10**9, "bilhao": 10**9, "bilhoes": 10**9,
        "trilhão": 10**12, "trilhões": 10**12, "trilhao": 10**12, "trilhoes": 10**12,
        "quatrilhão": 10**15, "quatrilhões": 10**15, "bilião": 10**12, "biliões": 10**12,
        "biliao": 10**12, "bilioes": 10**12, "trilião": 10**18, "triliões": 10**18, "mi": 10**6,
        "mn": 10**6, "bi": 10**9, "bn": 10**9, "tri": 10**12, "mio": 10**6,
    },
    short_magnitudes={"M": 10**6, "k": 10**3, "K": 10**3},
    bare_magnitudes=frozenset({"mil", "cem"}),
    joiners=frozenset({"e"}),
    dozens={
        "dezena": 10, "dezenas": 10, "dúzia": 12, "dúzias": 12, "duzia": 12, "duzias": 12,
        "quinzena": 15, "vintena": 20, "trintena": 30, "quarentena": 40, "cinquentena": 50,
        "centena": 100, "centenas": 100, "milhar": 1000,
        "milhares": 1000, "par": 2,
    },
    unit_pairs=frozenset({"par"}),
    indefinite={
        "dezenas": (10, 100), "dúzias": (24, 100), "centenas": (100, 1000),
        "milhares": (1000, 10**4),
        "milhões": (10**6, 10**7), "bilhões": (10**9, 10**10), "biliões": (10**12, 10**13),
        "trilhões": (10**12, 10**13),
    },
    less_words=frozenset({"menos"}),
    minus_words=frozenset({"menos", "negativo"}),
    not_before_minus=frozenset("ou pelo ao o os as a de por em nem não no ainda".split()),
    approximate=frozenset(
        "dezena vintena trintena quarentena cinquentena centena milhar par".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("proporção escala razão".split()),
    multipliers=frozenset(
        "multiplicado por|multiplicada por|multiplicados por|multiplicadas por|"
        "multiplicar por|multiplicou por".split("|")
    ),
    names={"terço": 3, "terços": 3, "meios": 2, **_TENTHS},
    ordinals=frozenset(_TENTHS),
    are_plural=True,
    ambiguous=frozenset({"terço", "quarto", "quinto", "sexto"}),
    part_words=frozenset({"parte", "partes"}),
    over_words=frozenset({"sobre"}),
    share_cues=frozenset({"em", "de", "quais"}),
    halves=frozenset({"metade", "meio", "meia"}),
    half_adjectives=frozenset({"meio", "meia"}),
    half_nouns=frozenset({"metade"}),
    not_before_half=frozenset("primeira segunda outra".split()),
    and_a_half=("e meio", "e meia"),
    multiples={"dobro": 2, "triplo": 3, "quádruplo": 4, "quíntuplo": 5},
    out_of=("em cada", "de cada"),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    words=_ORDINALS,
    ambiguous=frozenset("segundo segunda quarto quarta quinta sexta".split()),
    cues=frozenset(
        "seu sua meu minha nosso nossa este esta esse essa aquele aquela neste nesta nesse nessa "
        "deste desta no na num numa pelo pela cada à".split()
    ),
    rank_cues=frozenset("ficou terminou acabou chegou ficar terminar".split()),
    ones={
        "primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2, "terceiro": 3, "terceira": 3,
        "quarto": 4, "quarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "sétimo": 7,
        "sétima": 7, "oitavo": 8, "oitava": 8, "nono": 9, "nona": 9,
    },
    suffixes=frozenset({"º", "ª", ".º", ".ª", "°"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("abaixo de zero", "negativos"),
    # behind a number above one the singular is "according to"
    senses={"segundo": (Sense(None, numbers=(2, 10**30)),)},
    frequencies={
        "anuais": "year", "mensais": "month", "semanais": "week", "diários": "day",
        "diárias": "day",
    },
    unit_adjectives=frozenset(
        "outros outras longos longas".split()
    ),
    units=also_unaccented(UNITS),
    currencies=also_unaccented(CURRENCIES),
    per=frozenset({"por", "cada"}),
    each=frozenset({"ao", "à", "a"}),
    not_after_rate=frozenset(
        "antes depois atrás anterior seguinte passado passada próximo próxima que de do da "
        "em".split()
    ),
    denominators=rows(
        {
            "share": "ação|acção", "person": "pessoa|habitante|cabeça", "pupil": "aluno|estudante",
            "household": "agregado|domicílio", "vehicle": "veículo|carro",
            "ticket": "bilhete|ingresso", "piece": "peça|unidade", "family": "família",
        }
    ),
    dimension_words=frozenset({"por", "x", "×"}),
    units_before={"magnitude": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"a", "ao", "aos", "até"}),
    between=frozenset({"entre"}),
    joiners=frozenset({"e"}),
    alternative_words=frozenset({"ou"}),
    from_words=frozenset({"de", "desde", "dos", "das"}),
    change_words=frozenset(
        "passa passam passou passaram passar passando passará passado sobe sobem subiu subiram "
        "subir aumenta aumentam aumentou aumentaram aumentar cresce cresceu cresceram crescer cai "
        "caem caiu caíram cair desce desceu desceram descer baixa baixou baixaram baixar reduz "
        "reduziu reduziram reduzir reduzido reduzida eleva elevou elevar elevado recuou recuaram "
        "recuar recua saltou saltaram saltar salta diminui diminuiu diminuíram avançou "
        "avança".split()
    ),
    spread_words=frozenset("varia variam oscila oscilam vai vão entre".split()),
    reach_words=frozenset(
        "subiu subiram aumentou aumentaram cresceu cresceram caiu caíram desceu desceram baixou "
        "baixaram recuou recuaram saltou saltaram avançou avançaram".split()
    ),
    change_to=frozenset({"para", "a", "ao", "aos"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    threshold_nouns=("limite", "limiar", "patamar", "barreira", "nível", "fasquia", "marca"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    after={
        "ou mais": Modifier.AT_LEAST, "ou menos": Modifier.AT_MOST, "no máximo": Modifier.AT_MOST,
        "no mínimo": Modifier.AT_LEAST, "pelo menos": Modifier.AT_LEAST,
        "em média": Modifier.ABOUT, "quando muito": Modifier.AT_MOST,
        "ao menos": Modifier.AT_LEAST, "e tal": Modifier.ABOUT, "e tais": Modifier.ABOUT,
        "e tantos": Modifier.ABOUT, "e tantas": Modifier.ABOUT, "e poucos": Modifier.ABOUT,
        "e poucas": Modifier.ABOUT, "e picos": Modifier.ABOUT, "e pico": Modifier.ABOUT,
        "mais ou menos": Modifier.ABOUT, "ou assim": Modifier.ABOUT,
        "ou por aí": Modifier.ABOUT, "aproximadamente": Modifier.ABOUT,
    },
    time_modifiers=frozenset(
        "por volta das|cerca das|pelas|perto das|por volta da|à volta das".split("|")
    ),
    negations=frozenset("não nunca jamais nem sem".split()),
    after_negation=frozenset(
        "pode podem deve devem poderá poderão deverá deverão foi foram é são há".split()
    ),
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "anos de idade|ano de idade", "month": "meses de idade|meses de vida",
            "week": "semanas de vida|semanas de idade", "day": "dias de vida|dias de idade",
        }
    ),
    comparisons=frozenset(
        "maiores de|menores de|maior de|menor de|abaixo dos|acima dos".split("|")
    ),
    prefixes=frozenset(
        "filhos filhas homem mulher menino menina idade jovem rapaz rapariga criança crianças "
        "adolescente "
        "filho filha idoso idosa homens mulheres jovens neto neta irmão irmã pai mãe avô avó "
        "marido esposa estudante condutor condutora motorista vítima pessoa pessoas aluno "
        "aluna".split()
    ),
    openers=frozenset({"eu tenho", "ele tem", "ela tem", "ele tinha", "ela tinha"}),
    groups=frozenset(
        "crianças pessoas jovens menores homens mulheres adultos adolescentes idosos".split()
    ),
    bounds=frozenset({"até"}),
    units=frozenset({"anos", "ano"}),
    having=frozenset(
        "tem têm tinha tinham tenho temos terá teria tivesse completa completou completar "
        "completará fez faz faço fazia fará fazer com aos".split()
    ),
    adverbs=frozenset("apenas só já somente hoje agora".split()),
    not_after=frozenset("de do da para mais menos antes depois que atrás a em no na".split()),
    person_endings=tuple(
        "or ora ores oras ista istas eiro eira eiros eiras ário ária ários árias ante antes ente "
        "entes iano iana ianos ianas ólogo óloga ógrafo ógrafa".split()
    ),
    person_nouns=frozenset(
        "viúvo viúva viúvas vizinho vizinha vizinhos camponês camponesa sobrinho sobrinha primo "
        "prima tio tia sogro sogra cunhado cunhada advogado advogada advogados empregado "
        "empregada aposentado aposentada aposentados reformado reformada acusado acusada acusados "
        "réu ré deputado deputada soldado soldados suspeito suspeita suspeitos detido detida "
        "detidos preso presa presos ferido ferida feridos refugiado refugiada desempregado "
        "desempregada médico médica músico mecânico político técnico técnica amigo amiga amigos "
        "colega companheiro namorado namorada noivo noiva professora juiz juíza prefeito prefeita "
        "ministro ministra piloto pilotos atleta atletas poeta padre freira bispo testemunha "
        "refém artesão artesã cidadão cidadã veterano veterana idosos idosas alunos alunas "
        "campeão campeã líder líderes indivíduo indivíduos sujeito português portuguesa francês "
        "francesa inglês inglesa italiano alemão alemã espanhol espanhola argentino policial "
        "policiais militar militares arquiteto arquiteta psicólogo garoto garota garotos bebé "
        "bebê".split()
    ),
    not_persons=frozenset(
        "motor trator elevador setor sector valor erro favor amor calor cor terror rumor temor "
        "honor humor tumor suor sabor interior exterior melhor anterior posterior superior "
        "inferior impressora demora melhora computador reator refrigerador horror lista vista "
        "pista entrevista revista conquista dinheiro janeiro fevereiro carreira primeiro primeira "
        "bandeira maneira feira fronteira cadeira madeira cruzeiro terceiro terceira inteiro "
        "inteira roteiro cativeiro barreira torneira geladeira canteiro estaleiro tabuleiro "
        "mosteiro viveiro laranjeira oliveira figueira roseira salário calendário aniversário "
        "horário cenário diário dicionário questionário inventário comentário itinerário rosário "
        "armário aquário santuário glossário seminário sumário centenário acidente incidente "
        "ponte diamante restaurante ambiente fonte mente frente corrente gente elefante volante "
        "instante pendente expediente patente antecedente continente componente serpente seguinte "
        "constante variante prisão cadeia pena experiência serviço trabalho mandato casamento "
        "reinado governo vida contrato período plano projeto crédito garantia história guerra "
        "crise reclusão atividade profissão".split()
    ),
    preposed=frozenset(
        "antigo antiga ex outro outra outros outras velho velha conhecido suposto suposta "
        "supostos pequeno pequena grande novo nova famoso famosa mesmo".split()
    ),
    adjective_endings=tuple(
        "ano ana ense ês esa enho enha ico ica al ino ina ário ária ista ado ada ido ida "
        "ados adas".split()
    ),
    age_nouns=frozenset({"idade"}),
    averages=frozenset({"média", "mediana"}),
    ago_words=frozenset({"atrás"}),
    score_words=frozenset("pontos gols golos".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"em", "desde"}),
    year_cues=frozenset(
        "em desde até ano anos de antes depois entre e verão inverno outono primavera início "
        "finais fim meados".split()
    ),
    decade_words=frozenset({"anos", "década", "décadas"}),
    decade_openers=frozenset({"anos", "década", "décadas"}),
    month_cues=frozenset("em desde até de para a e entre".split()),
    ambiguous_months=frozenset({"set", "mar", "dez", "out", "ago"}),
    quarter_letters="QT",
    quarter_words=frozenset({"trimestre"}),
    half_year_words=frozenset({"semestre"}),
    period_ordinals={"primeiro": 1, "segundo": 2, "terceiro": 3, "quarto": 4, "último": 4},
    seasons={"primavera": 1, "verão": 2, "outono": 3, "inverno": 4},
    weekdays={
        "segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4, "sábado": 5, "domingo": 6,
    },
    weekday_tail="-feira",
    this_words=frozenset({"nesta", "neste", "desta", "deste", "esta", "este"}),
    last_words=frozenset({"passado", "passada", "último", "última"}),
    next_words=frozenset({"próximo", "próxima"}),
    deadline_words=frozenset({"até"}),
    adjectives_follow=True,
    relative_days={"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    cues=frozenset(
        "às|as|das|pelas|desde as|desde às|até às|até as|por volta das|cerca das|entre as|e as|"
        "antes das|depois das|a partir das|a partir da|até à|à".split("|")
    ),
    hours_stand_alone=frozenset(
        "às|desde as|até às|até as|pelas|por volta das|entre as|antes das|depois das|"
        "a partir das".split("|")
    ),
    parts_behind={
        "e meia": 30, "e um quarto": 15, "e quinze": 15, "e cinco": 5, "e dez": 10, "e vinte": 20,
        "e vinte e cinco": 25, "e trinta": 30, "e quarenta": 40, "e quarenta e cinco": 45,
        "menos um quarto": -15, "menos dez": -10, "menos cinco": -5, "menos vinte": -20,
    },
    exact_times=frozenset({"em ponto"}),
    parts_of_day={"da manhã": 13, "da madrugada": 13, "da tarde": 1, "da noite": 6},
    named_times={"meio-dia": "12:00", "meia-noite": "00:00"},
    hour_words=frozenset({"horas", "hora", "h"}),
    lasting_words=frozenset("durou dura durava duraram durado durará durante".split()),
    elapsed_openers=frozenset({"em"}),
    elapsed_verbs=frozenset(
        "venceu ganhou correu terminou completou percorreu concluiu nadou cruzou".split()
    ),
    elapsed_nouns=frozenset({"tempo", "duração", "marca", "recorde"}),
    long_nouns=frozenset("maratona triatlo reunião sessão filme voo debate".split()),
    short_nouns=frozenset("vídeo canção música volta clipe".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "postal cep parágrafo "
        "quilómetro quilômetro km número numero n nº num parágrafo nota página pág capítulo "
        "artigo art seção secção versão voo sala rota nível categoria tipo tomo parte temporada "
        "episódio resolução lei linha plataforma processo apartamento bloco série modelo fase "
        "grupo item camisa camisola".split()
    ),
    phone_cues=frozenset(
        "telefone tel telemóvel celular número contacto contato linha ligue ligar ligou chame "
        "chamar".split()
    ),
    passed_by_phone=frozenset({"o", "para", "ao", "pelo"}),
    street_openers=frozenset({"rua", "avenida", "praça", "travessa"}),
)  # fmt: skip

_GAME_WORDS = GameWords(
    joiners=frozenset({"a"}),
    cues=frozenset(
        "ganhou ganha venceu vence vencer vitória derrota empate empatou empataram perdeu perde "
        "bateu derrotou goleou goleada placar triunfo superou virada virou eliminou "
        "resultado".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset(
        "incluindo|inclusive|incluídos|incluídas|entre eles|entre elas|entre os quais|"
        "entre as quais".split("|")
    ),
    parts=frozenset(
        "dos quais|das quais|deles|delas|destes|destas|desses|dessas".split("|")
    ),
    sides=frozenset({"contra", "a favor"}),
    totals=frozenset({"número"}),
    copulas=frozenset("são eram foram serão somam sobem sobe".split()),
    harms=frozenset(
        "mortos mortas morreram assassinados feridos feridas presos presas detidos detidas "
        "afogados internados condenados".split()
    ),
    beings=frozenset(
        "pessoas homens mulheres crianças soldados policiais polícias civis moradores alunos "
        "passageiros reféns cães cavalos ovelhas vacas".split()
    ),
    being_endings=("ores", "istas", "eiros", "antes"),
)  # fmt: skip

LEXICON = Lexicon(
    language="pt",
    articles=frozenset({"um", "uma"}),
    definite_articles=frozenset({"a", "o", "os", "as"}),
    list_words=frozenset({"e", "ou"}),
    contractions={"do": "de", "da": "de", "dos": "de", "das": "de", "ao": "a", "aos": "a"},
    articles_precede_amounts=True,
    comparing=frozenset(
        "contra|em vez de|frente a".split("|")
    ),
    another_words=frozenset({"outros", "outras"}),
    owners=frozenset("meus minhas teus tuas seus suas nossos nossas vossos vossas".split()),
    of_those=frozenset(
        "deles delas destes destas desses dessas daqueles daquelas dentre|entre eles|entre elas|"
        "dos quais|das quais".replace(" ", "|", 8).split("|")
    ),
    of_words=frozenset({"de", "do", "da", "dos", "das"}),
    plural_endings=("s",),
    plurals_end_alike=True,
    not_nouns=frozenset(
        "o a os as um uma uns umas de do da dos das e ou em no na nos nas ao à aos às por pelo "
        "pela pelos pelas para com sem sob sobre entre que quem qual quais é são era eram foi "
        "foram será serão há havia tem têm tinha mais menos não se seu sua seus suas como mas "
        "quando onde desde até vezes também ainda já só depois antes nós eles elas ele ela isso "
        "isto aquilo após contra segundo conforme durante cada numa num nesta neste nestes nestas "
        "desta deste dessa desse pois".split()
    ),
    pronoun_cues=frozenset("de do da dos das que e ou em por com para é foi".split()),
    past_words=frozenset(
        "foi foram era eram havia disse disseram anunciou anunciaram morreu morreram chegou "
        "chegaram começou aconteceu ocorreu declarou estava teve tiveram caiu caíram deu deram fez "
        "fizeram veio vieram viu viram saiu saíram abriu subiu".split()
    ),
    past_endings=(
        "ou", "iu", "aram", "eram", "iram", "ceu", "rreu", "beu", "veu", "endeu", "rdeu", "eteu",
    ),
    future_words=frozenset("será serão irá irão haverá vai vão começará chegará terá".split()),
    open_words=frozenset(
        "é são seja pode podem poderia poderiam deve devem deveria se previsto prevista".split()
    ),
    numbers=_NUMBER_WORDS,
    fractions=_FRACTION_WORDS,
    ordinals=_ORDINAL_WORDS,
    measures=_MEASURE_WORDS,
    ranges=_RANGE_WORDS,
    bounds=_BOUND_WORDS,
    ages=_AGE_WORDS,
    dates=_DATE_WORDS,
    clock=_CLOCK_WORDS,
    names=_NAME_WORDS,
    ellipsis=_ELLIPSIS_WORDS,
    games=_GAME_WORDS,
)  # fmt: skip
